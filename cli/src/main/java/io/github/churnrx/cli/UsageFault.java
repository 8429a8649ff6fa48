package io.github.churnrx.cli;

import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in the language of the user what is wrong with the words after the command. */
final class UsageFault {
  private UsageFault() {}

  static int explain(ParameterException e, Voice voice) {
    CommandLine command = e.getCommandLine();
    String help = command.getCommandSpec().qualifiedName() + " --help";
    command.getErr().println("churnrx: " + what(e, voice));
    command.getErr().println(voice.say("用法见 " + help, "See " + help));
    return ExitCode.UNUSABLE;
  }

  private static String what(ParameterException e, Voice voice) {
    if (e instanceof MissingParameterException missing) {
      String names =
          missing.getMissing().stream().map(UsageFault::name).collect(Collectors.joining(", "));
      if (String.valueOf(e.getMessage()).contains("parameter for option")) {
        return voice.say(names + " 后面缺少值", names + " needs a value");
      }
      return voice.say("缺少 " + names, "missing " + names);
    }
    if (e instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched, voice);
    }
    if (e instanceof OverwrittenOptionException twice) {
      String name = name(twice.getOverwritten());
      return voice.say(name + " 只能给出一次", name + " can be given only once");
    }
    ArgSpec arg = e.getArgSpec();
    if (arg != null && e.getValue() != null) {
      String wanted = wanted(e, arg, voice);
      return voice.say(
          name(arg) + " 不能是“" + e.getValue() + "”；请写" + wanted,
          name(arg) + " cannot be \"" + e.getValue() + "\": " + wanted);
    }
    return String.valueOf(e.getMessage());
  }

  private static String unmatched(UnmatchedArgumentException e, Voice voice) {
    String names = String.join(" ", e.getUnmatched());
    String what = voice.say("无法识别 " + names, "unknown: " + names);
    List<String> near = e.getSuggestions();
    if (near.isEmpty()) {
      return what;
    }
    String found = String.join(", ", near);
    return what + voice.say("；是不是 " + found + "？", "; did you mean " + found + "?");
  }

  private static String name(ArgSpec arg) {
    return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
  }

  /** Returns what could stand there: what our converters say, or what the type is. */
  private static String wanted(ParameterException e, ArgSpec arg, Voice voice) {
    Class<?> type = arg.type();
    if (type == int.class) {
      return voice.say("整数，如 20", "a whole number such as 20");
    }
    if (type == Double.class) {
      return voice.say("数字，如 80", "a number such as 80");
    }
    if (type == Charset.class) {
      return voice.say("编码名称，如 UTF-8、GB18030", "an encoding such as UTF-8 or GB18030");
    }
    String wanted =
        e.getCause() instanceof TypeConversionException own
            ? String.valueOf(own.getMessage())
            : arg.paramLabel();
    return voice.say(" " + wanted, wanted);
  }
}
