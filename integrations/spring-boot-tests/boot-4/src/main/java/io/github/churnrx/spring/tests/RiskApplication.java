package io.github.churnrx.spring.tests;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the application. */
@SpringBootApplication
public class RiskApplication {

  /** Starts it. */
  public static void main(String[] args) {
    SpringApplication.run(RiskApplication.class, args);
  }
}
