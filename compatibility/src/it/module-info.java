/** The program as a module: it names the library, and nothing that the library needs. */
module com.example.crm {
  requires io.github.churnrx;
  requires java.management;
  requires static org.jspecify;
}
