package io.github.churnrx.examples.crm;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponents;

/** What every page needs. */
@ControllerAdvice
class EveryPage {

  /** Returns the address of this page in the other language; null where nothing can be shown. */
  @ModelAttribute("otherLanguage")
  @Nullable String otherLanguage(Locale locale, HttpServletRequest request) {
    if (request.getDispatcherType() == DispatcherType.ERROR) {
      return null;
    }
    String other = locale.getLanguage().equals("zh") ? "en" : "zh";
    UriComponents here =
        ServletUriComponentsBuilder.fromCurrentRequest().replaceQueryParam("lang", other).build();
    return here.getPath() + "?" + here.getQuery();
  }
}
