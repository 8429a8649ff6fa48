/** A diagnoser in Spring Boot: configuration, reload, health and metrics. */
@NullMarked
package io.github.churnrx.spring;

import org.jspecify.annotations.NullMarked;
