package io.github.churnrx.examples.crm;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** Which language pages are in, and what browsers may do with them. */
@Configuration(proxyBeanMethods = false)
class Web implements WebMvcConfigurer {
  private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

  /** The language that was chosen last, else that of the browser: Chinese or English. */
  @Bean
  LocaleResolver localeResolver() {
    CookieLocaleResolver resolver = new CookieLocaleResolver("language");
    resolver.setCookieMaxAge(Duration.ofDays(365));
    resolver.setCookieHttpOnly(true);
    resolver.setCookieSameSite("Lax");
    resolver.setDefaultLocaleFunction(request -> spoken(request.getLocale()));
    return resolver;
  }

  private static Locale spoken(Locale wanted) {
    return wanted.getLanguage().equals("zh") ? Locale.CHINESE : Locale.ENGLISH;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    LocaleChangeInterceptor byParameter = new LocaleChangeInterceptor();
    byParameter.setParamName("lang");
    byParameter.setIgnoreInvalidLocale(true);
    registry.addInterceptor(byParameter);
  }

  /** Lets pages load nothing from elsewhere and run no script, and lets no other site post. */
  @Bean
  OncePerRequestFilter manners() {
    return new OncePerRequestFilter() {
      @Override
      protected void doFilterInternal(
          HttpServletRequest request, HttpServletResponse response, FilterChain chain)
          throws ServletException, IOException {
        response.setHeader(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
                + " base-uri 'none'; frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        if (isOfHere(request)) {
          chain.doFilter(request, response);
        } else {
          response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
      }
    };
  }

  private static boolean isOfHere(HttpServletRequest request) {
    String origin = request.getHeader("Origin");
    boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    if (!HERE.contains(request.getServerName())) {
      return false;
    }
    String site = request.getHeader("Sec-Fetch-Site");
    return reads
        || ((origin == null || request.getRequestURL().indexOf(origin + "/") == 0)
            && (site == null || site.equals("same-origin")));
  }
}
