import java.io.File;
import java.util.EnumSet;
import java.util.List;
import java.util.logging.LogManager;
import org.verapdf.features.FeatureFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.metadata.fixer.FixerFactory;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.validation.validators.ValidatorConfigBuilder;
import org.verapdf.processor.FormatOption;
import org.verapdf.processor.ProcessorFactory;
import org.verapdf.processor.TaskType;
import org.verapdf.processor.plugins.PluginsCollectionConfig;

/** veraPDF's own processor and report writer behind the options of its command: --format json --flavour ua1 FILE. */
public final class CommandLine {
  public static void main(String[] arguments) throws Exception {
    LogManager.getLogManager().reset();
    VeraGreenfieldFoundryProvider.initialise();
    var format = FormatOption.fromOption(option(arguments, "--format"));
    var validator =
        ValidatorConfigBuilder.defaultBuilder().flavour(PDFAFlavour.fromString(option(arguments, "--flavour"))).build();
    var config =
        ProcessorFactory.fromValues(
            validator,
            FeatureFactory.defaultConfig(),
            PluginsCollectionConfig.defaultConfig(),
            FixerFactory.defaultConfig(),
            EnumSet.of(TaskType.VALIDATE));
    var file = new File(arguments[arguments.length - 1]);
    try (var processor = ProcessorFactory.fileBatchProcessor(config)) {
      var summary =
          processor.process(List.of(file), ProcessorFactory.getHandler(format, false, System.out, false));
      System.out.flush();
      System.exit(summary.getValidationSummary().getNonCompliantPdfaCount() > 0 ? 1 : 0);
    }
  }

  private static String option(String[] arguments, String name) {
    return arguments[List.of(arguments).indexOf(name) + 1];
  }
}
