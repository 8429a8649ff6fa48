package io.github.churnrx.io;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.churnrx.diagnosis.Diagnosis;
import io.github.churnrx.facts.CustomerCase;
import io.github.churnrx.knowledge.Location;
import io.github.churnrx.knowledge.ProblemCode;
import io.github.churnrx.text.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was known and said of a customer on one day, kept as it was: the case, the version of the
 * knowledge, and the diagnosis in both languages. When a customer is lost, freeze the diagnosis:
 * facts that are corrected later, tasks that are closed and knowledge that is edited then rewrite
 * no history. A checksum tells if anybody changed the record. Immutable and thread-safe.
 */
public final class FrozenDiagnosis {
  private final Map<Member, String> members;

  private FrozenDiagnosis(Map<Member, String> members) {
    this.members = members;
  }

  /** The members of a record, in their order. */
  private enum Member {
    FORM("form"),
    FROZEN_ON("frozenOn"),
    CUSTOMER("customer"),
    AS_OF("asOf"),
    KNOWLEDGE_VERSION("knowledgeVersion"),
    CASE("case"),
    DIAGNOSIS_ZH("diagnosisZh"),
    DIAGNOSIS_EN("diagnosisEn"),
    PAGE_ZH("pageZh"),
    PAGE_EN("pageEn"),
    CHECKSUM("sha256");

    private final String json;

    Member(String json) {
      this.json = json;
    }

    static final String CURRENT_FORM = "churnrx-frozen-1";
  }

  /**
   * Freezes a diagnosis.
   *
   * @param diagnosis the diagnosis with its case
   * @param frozenOn the day on which it is put on record
   */
  public static FrozenDiagnosis of(Diagnosis diagnosis, LocalDate frozenOn) {
    Map<Member, String> members = new EnumMap<>(Member.class);
    members.put(Member.FORM, Member.CURRENT_FORM);
    members.put(Member.FROZEN_ON, frozenOn.toString());
    members.put(Member.CUSTOMER, diagnosis.customer().value());
    members.put(Member.AS_OF, diagnosis.asOf().toString());
    members.put(Member.KNOWLEDGE_VERSION, diagnosis.knowledgeVersion());
    members.put(Member.CASE, CaseJson.write(diagnosis.subject()));
    members.put(Member.DIAGNOSIS_ZH, DiagnosisJson.in(Locale.CHINESE).write(diagnosis));
    members.put(Member.DIAGNOSIS_EN, DiagnosisJson.in(Locale.ENGLISH).write(diagnosis));
    members.put(Member.PAGE_ZH, DiagnosisText.in(Locale.CHINESE).explained().write(diagnosis));
    members.put(Member.PAGE_EN, DiagnosisText.in(Locale.ENGLISH).explained().write(diagnosis));
    members.put(Member.CHECKSUM, checksum(members));
    return new FrozenDiagnosis(members);
  }

  /**
   * Reads a record.
   *
   * @param file the name of the file, for messages
   * @param json what {@link #write()} returned
   * @throws UnreadableRecordException if it is no such record, or was changed since
   */
  public static FrozenDiagnosis read(String file, String json) {
    Location at = Location.of(file);
    Map<Member, String> members = new EnumMap<>(Member.class);
    try (JsonParser parser = Json.FACTORY.createParser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw unreadable(at, Text.of("应为一个对象", "an object is expected"));
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        String value = parser.nextTextValue();
        Member member = member(name);
        if (member == null || value == null || members.put(member, value) != null) {
          throw unreadable(at, Text.of("成员 " + name + " 有误", "the member " + name + " is wrong"));
        }
      }
    } catch (JsonProcessingException e) {
      throw unreadable(at, Malformed.why(e));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a text in memory has no other faults than its form
    }
    for (Member member : Member.values()) {
      if (!members.containsKey(member)) {
        throw unreadable(
            at, Text.of("缺少成员 " + member.json, "the member " + member.json + " is missing"));
      }
    }
    if (!Member.CURRENT_FORM.equals(members.get(Member.FORM))) {
      throw unreadable(at, Text.of("不是本版本的形式", "it is of another form"));
    }
    FrozenDiagnosis frozen = new FrozenDiagnosis(members);
    if (!checksum(members).equals(members.get(Member.CHECKSUM)) || !frozen.isSound()) {
      throw new UnreadableRecordException(ProblemCode.RECORD_CHANGED.at(at, frozen.customer()));
    }
    return frozen;
  }

  private static @Nullable Member member(String name) {
    for (Member member : Member.values()) {
      if (member.json.equals(name)) {
        return member;
      }
    }
    return null;
  }

  private boolean isSound() {
    try {
      LocalDate.parse(get(Member.FROZEN_ON));
      LocalDate.parse(get(Member.AS_OF));
      return CaseJson.parse(get(Member.CASE), CaseDefaults.none()) instanceof Parsed.Read;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static UnreadableRecordException unreadable(Location at, Text why) {
    return new UnreadableRecordException(ProblemCode.BAD_JSON.at(at, "", why));
  }

  private static String checksum(Map<Member, String> members) {
    StringBuilder all = new StringBuilder();
    for (Member member : Member.values()) {
      if (member != Member.CHECKSUM) {
        String value = members.getOrDefault(member, "");
        all.append(member.json).append(' ').append(value.length()).append(' ').append(value);
      }
    }
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(digest.digest(all.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java platform has it
    }
  }

  /** Returns the record as one line of JSON, to be stored as it is. */
  public String write() {
    return Json.text(
        false,
        out -> {
          out.writeStartObject();
          for (Map.Entry<Member, String> member : members.entrySet()) {
            out.writeStringField(member.getKey().json, member.getValue());
          }
          out.writeEndObject();
        });
  }

  /** Returns the customer's id. */
  public String customer() {
    return get(Member.CUSTOMER);
  }

  /** Returns the day on which the diagnosis was put on record. */
  public LocalDate frozenOn() {
    return LocalDate.parse(get(Member.FROZEN_ON));
  }

  /** Returns the day for which the diagnosis holds. */
  public LocalDate asOf() {
    return LocalDate.parse(get(Member.AS_OF));
  }

  /** Returns the version of the knowledge that was used. */
  public String knowledgeVersion() {
    return get(Member.KNOWLEDGE_VERSION);
  }

  /** Returns the case as it was known then, to be diagnosed with later knowledge for comparison. */
  public CustomerCase snapshot() {
    Parsed parsed = CaseJson.parse(get(Member.CASE), CaseDefaults.none());
    return ((Parsed.Read) parsed).customerCase();
  }

  /** Returns the diagnosis as JSON, as it read then; see {@link DiagnosisJson}. */
  public String json(Locale locale) {
    return get(isChinese(locale) ? Member.DIAGNOSIS_ZH : Member.DIAGNOSIS_EN);
  }

  /** Returns the page with its explanation, as it read then; see {@link DiagnosisText}. */
  public String page(Locale locale) {
    return get(isChinese(locale) ? Member.PAGE_ZH : Member.PAGE_EN);
  }

  private static boolean isChinese(Locale locale) {
    return locale.getLanguage().equals("zh");
  }

  private String get(Member member) {
    return members.getOrDefault(member, "");
  }
}
