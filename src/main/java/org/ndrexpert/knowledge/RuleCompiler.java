package org.ndrexpert.knowledge;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/**
 * Compiles one rule file to class files, alone: units compiled alone and loaded together behave as if compiled together,
 * and an edit costs one file.
 */
final class RuleCompiler {

    private static final String MODELS = "META-INF/kie/";

    /** A class of the engine's settings, which nobody asks for them: rules are put into a base without a project. */
    private static final String SETTINGS = "org/drools/project/model/";

    /** What became of a rule file: classes, or what is wrong with it. */
    sealed interface Outcome permits Compiled, Refused {}

    /**
     * Classes that may be loaded: there is none that names what rules may not.
     *
     * @param model binary name of the class that describes the rules
     * @param classes class files by binary name
     */
    record Compiled(String model, Map<String, byte[]> classes) implements Outcome {

        /** @throws ForbiddenCallException where the classes name what rules may not, wherever they come from */
        Compiled {
            classes = Collections.unmodifiableMap(new LinkedHashMap<>(classes));
            AllowedCalls.check(classes);
        }
    }

    /** @param complaints the compiler's messages, with its line or -1 */
    record Refused(List<Complaint> complaints) implements Outcome {}

    /**
     * @param line line in the rule file; at most 0 where the compiler does not know it
     * @param path the file that it is in, which may be one that the compiler made of a rule's conclusion
     * @param forbiddenCall whether the rule compiles, and its classes name what rules may not
     */
    record Complaint(int line, String path, String text, boolean forbiddenCall) {

        private Complaint(int line, String path, String text) {
            this(line, path, text, false);
        }
    }

    private RuleCompiler() {}

    /** @param key identifies the text; class names are made from it, so that units never clash */
    static Outcome compile(String key, String file, String drl) {
        KieServices services = KieServices.get();
        ReleaseId release = services.newReleaseId("ndr", "u" + key, "1");
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(release);
        files.write("src/main/resources/" + file, drl);
        try {
            KieBuilder builder = services.newKieBuilder(files, new CompilerClasses(drl));
            builder.buildAll(ExecutableModelProject.class);
            List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
            if (!errors.isEmpty()) {
                return new Refused(errors.stream().map(error -> new Complaint(error.getLine(), String.valueOf(error.getPath()), error.getText())).toList());
            }
            return collect((InternalKieModule) builder.getKieModule());
        } catch (ForbiddenCallException e) {
            return new Refused(List.of(new Complaint(-1, "", String.valueOf(e.getMessage()), true)));
        } catch (RuntimeException | LinkageError e) {
            // The engine lets some mistakes out as exceptions: "sp == \"three\"" is a NumberFormatException.
            return new Refused(List.of(new Complaint(-1, "", String.valueOf(e.getMessage()))));
        } finally {
            services.getRepository().removeKieModule(release);
        }
    }

    private static Outcome collect(InternalKieModule module) {
        Map<String, byte[]> classes = new LinkedHashMap<>();
        List<String> models = new ArrayList<>();
        for (String path : module.getFileNames().stream().sorted().toList()) {
            if (path.endsWith(".class") && !path.startsWith(SETTINGS)) {
                classes.put(path.substring(0, path.length() - 6).replace('/', '.'), module.getBytes(path));
            } else if (path.startsWith(MODELS) && path.endsWith("drools-model")) {
                new String(module.getBytes(path), StandardCharsets.UTF_8).lines().map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.startsWith("Drools-Model-Version")).forEach(models::add);
            }
        }
        if (models.size() != 1) {
            return new Refused(List.of(new Complaint(-1, "", "one package of rules was expected, but there are " + models)));
        }
        return new Compiled(models.get(0), classes);
    }
}
