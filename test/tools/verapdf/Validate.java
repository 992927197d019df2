import java.io.FileInputStream;
import java.util.TreeSet;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Validates PDF files with veraPDF. Arguments: flavours with commas (ua1,2a), then files. Prints a tab-separated line each. */
public final class Validate {
  public static void main(String[] arguments) throws Exception {
    LogManager.getLogManager().reset();
    VeraGreenfieldFoundryProvider.initialise();
    for (int i = 1; i < arguments.length; i++) {
      for (String name : arguments[0].split(",")) {
        var flavour = PDFAFlavour.fromString(name);
        try (var parser = Foundries.defaultInstance().createParser(new FileInputStream(arguments[i]), flavour);
            var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
          var result = validator.validate(parser);
          var failures = new TreeSet<String>();
          for (TestAssertion assertion : result.getTestAssertions()) {
            if (assertion.getStatus() == TestAssertion.Status.FAILED) {
              failures.add(assertion.getRuleId().getClause() + " " + assertion.getMessage().replaceAll("\\s+", " "));
            }
          }
          System.out.println(
              String.join("\t", result.isCompliant() ? "pass" : "fail", name, arguments[i],
                  String.valueOf(result.getTotalAssertions()), String.join(" | ", failures)));
        }
      }
    }
  }
}
