package io.github.churnrx.workbench.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads from a workbook what tells how cells lie: merged ones, and names that stay with sheets. */
final class BookParts {
  private static final String MAIN = "xl/workbook.xml";
  private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
  private static final String RELATION_NAMES =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  /** The merged ranges by the name of the sheet. */
  final Map<String, List<String>> merged = new HashMap<>();

  /** The present names of sheets, by the names that stay with them. */
  final Map<String, String> fixedNames = new HashMap<>();

  private BookParts() {}

  /** Reads a workbook; one that lays its parts out in an unusual way has none. */
  static BookParts of(Path file) throws IOException {
    BookParts parts = new BookParts();
    Map<String, String> sheets = new HashMap<>();
    Map<String, String> targets = new HashMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      each(zip, MAIN, xml -> parts.main(xml, sheets));
      each(
          zip,
          RELATIONS,
          xml -> {
            if (xml.getLocalName().equals("Relationship")) {
              targets.put(attribute(xml, "Id"), attribute(xml, "Target"));
            }
          });
      for (Map.Entry<String, String> sheet : sheets.entrySet()) {
        List<String> ranges = new ArrayList<>();
        each(
            zip,
            path(targets.getOrDefault(sheet.getValue(), "")),
            xml -> {
              if (xml.getLocalName().equals("mergeCell")) {
                ranges.add(attribute(xml, "ref"));
              }
            });
        parts.merged.put(sheet.getKey(), ranges);
      }
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
    return parts;
  }

  private static String path(String target) {
    return target.startsWith("/") ? target.substring(1) : "xl/" + target;
  }

  private void main(XMLStreamReader xml, Map<String, String> sheets) throws XMLStreamException {
    if (xml.getLocalName().equals("sheet")) {
      String id = xml.getAttributeValue(RELATION_NAMES, "id");
      sheets.put(attribute(xml, "name"), id == null ? "" : id);
    } else if (xml.getLocalName().equals("definedName")) {
      String name = attribute(xml, "name");
      String place = xml.getElementText();
      int end = place.lastIndexOf('!');
      if (end > 0) {
        fixedNames.putIfAbsent(name, unquoted(place.substring(0, end)));
      }
    }
  }

  private static String unquoted(String sheet) {
    String name = sheet.startsWith("$") ? sheet.substring(1) : sheet;
    boolean isQuoted = name.length() > 1 && name.startsWith("'") && name.endsWith("'");
    return isQuoted ? name.substring(1, name.length() - 1).replace("''", "'") : name;
  }

  private static void each(ZipFile zip, String part, Visitor visitor)
      throws IOException, XMLStreamException {
    ZipEntry entry = zip.getEntry(part);
    if (entry == null) {
      return;
    }
    try (InputStream in = zip.getInputStream(entry)) {
      XMLStreamReader xml = factory().createXMLStreamReader(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamReader.START_ELEMENT) {
          visitor.element(xml);
        }
      }
      xml.close();
    }
  }

  /** Returns a factory that fetches nothing from elsewhere. */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  private static String attribute(XMLStreamReader xml, String name) {
    String value = xml.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  /** Sees each element as it begins. */
  @FunctionalInterface
  private interface Visitor {
    void element(XMLStreamReader xml) throws XMLStreamException;
  }
}
