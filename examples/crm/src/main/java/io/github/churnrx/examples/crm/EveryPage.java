package io.github.churnrx.examples.crm;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;

/** What every page needs. */
@ControllerAdvice
class EveryPage {
  private static final String FORMS = "/(answers|actions)(/withdrawn)?$";

  /**
   * Returns the address of this page in the other language; if a form failed, that of the customer.
   */
  @ModelAttribute("otherLanguage")
  String otherLanguage(Locale locale, HttpServletRequest request) {
    boolean failed = request.getDispatcherType() == DispatcherType.ERROR;
    Object path = failed ? request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) : null;
    Object query = failed ? request.getAttribute(RequestDispatcher.ERROR_QUERY_STRING) : null;
    String asked = path == null ? request.getRequestURI() : path.toString();
    String with = text(failed ? query : request.getQueryString());
    UriComponents here =
        UriComponentsBuilder.newInstance()
            .path(asked.replaceFirst("^/+", "/").replaceFirst(FORMS, ""))
            .query(with)
            .replaceQueryParam("lang", locale.getLanguage().equals("zh") ? "en" : "zh")
            .build();
    return here.getPath() + "?" + here.getQuery();
  }

  /** Returns whether a form was sent, rather than a page asked for. */
  @ModelAttribute("isSent")
  boolean isSent(HttpServletRequest request) {
    Object failed = request.getAttribute(RequestDispatcher.ERROR_METHOD);
    return !(failed == null ? request.getMethod() : failed).equals("GET");
  }

  private static String text(@Nullable Object found) {
    return found == null ? "" : found.toString();
  }
}
