package io.github.churnrx.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;

/**
 * Where the command reads from and writes to.
 *
 * @param in standard input
 * @param out standard output; it throws if nobody reads any more
 * @param err where messages go
 * @param isTerminal whether somebody watches
 */
record Console(InputStream in, OutputStream out, PrintStream err, boolean isTerminal) {}
