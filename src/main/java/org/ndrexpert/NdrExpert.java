package org.ndrexpert;

import java.nio.file.Path;
import java.util.List;

import org.ndrexpert.catalogue.Article;
import org.ndrexpert.diagnosis.Diagnosis;
import org.ndrexpert.diagnosis.NearMiss;
import org.ndrexpert.diagnosis.Why;
import org.ndrexpert.incident.Incident;
import org.ndrexpert.knowledge.KnowledgeBase;
import org.ndrexpert.situation.Situation;

/**
 * Tells why mail came back, what to do about it, and on what grounds.
 *
 * <p>Load it once and keep it; {@link #diagnose} may be called from any number of threads at once. It holds no state between
 * calls, opens no connection, and reads and writes no file after loading.
 */
public final class NdrExpert {

    private final KnowledgeBase knowledge;

    private NdrExpert(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    /** With the knowledge that comes with the program; takes no compiler and a fraction of a second. */
    public static NdrExpert load() {
        return new NdrExpert(KnowledgeBase.builtIn());
    }

    /**
     * With the knowledge in a folder of your own. Its rules are program code: load only what you trust. Compiled rules are kept
     * in the user's cache folder.
     *
     * @param folder holds the folders {@code rules} and {@code facts}
     * @throws org.ndrexpert.knowledge.KnowledgeException with every defect found
     */
    public static NdrExpert load(Path folder) {
        return new NdrExpert(KnowledgeBase.in(folder));
    }

    /** With knowledge that is loaded already. */
    public static NdrExpert of(KnowledgeBase knowledge) {
        return new NdrExpert(knowledge);
    }

    /**
     * Diagnoses one incident.
     *
     * @throws org.ndrexpert.knowledge.RulesFailedException where a rule fails or never stops, which built-in rules do not
     */
    public Diagnosis diagnose(Incident incident) {
        return knowledge.diagnose(incident.name(), incident.reading(), situation(incident));
    }

    /**
     * Tells why an article was found in an incident, or was not.
     *
     * @param article one of the {@link #knowledge() knowledge} that is loaded
     * @throws org.ndrexpert.knowledge.RulesFailedException as {@link #diagnose} does
     */
    public Why why(Article article, Incident incident) {
        return knowledge.why(article, incident.name(), situation(incident));
    }

    /**
     * The rules that nearly fired on an incident, the nearest first: of articles that were not suspected, and those that could yet
     * confirm or exclude one that was.
     *
     * @throws org.ndrexpert.knowledge.RulesFailedException as {@link #diagnose} does
     */
    public List<NearMiss> nearMisses(Incident incident) {
        return knowledge.trials(situation(incident)).nearMisses();
    }

    /** The rules and facts that are loaded. */
    public KnowledgeBase knowledge() {
        return knowledge;
    }

    /** What the rules are told of an incident. */
    public Situation situation(Incident incident) {
        return Situation.of(incident.reported(), incident.stated(), incident.context(), knowledge.catalogue())
                .assuming(incident.assumptions());
    }
}
