package org.ndrexpert;

import java.nio.file.Path;
import java.util.List;

import org.ndrexpert.catalogue.Article;
import org.ndrexpert.diagnosis.Diagnosis;
import org.ndrexpert.diagnosis.NearMiss;
import org.ndrexpert.diagnosis.Why;
import org.ndrexpert.incident.Incident;
import org.ndrexpert.knowledge.KnowledgeBase;
import org.ndrexpert.knowledge.KnowledgeException;
import org.ndrexpert.situation.Situation;

/**
 * Tells why mail came back, what to do about it, and on what grounds.
 *
 * <p>Load it once and keep it; {@link #diagnose} may be called from any number of threads at once. It holds no state between
 * calls, opens no connection, and reads and writes no file after loading but in {@link #reload}.
 *
 * <p>Layers are folders with {@code rules}, {@code facts} or both, of which each lies over the knowledge that comes before it and
 * is no copy of it:
 * <ul>
 *   <li>Facts of an id that is not below add an item; facts of an id or alias that is below replace that item's facts, all of them, and
 *       leave its rules as they are.
 *   <li>A rule file adds its rules; one with the same path under {@code rules} as a file below replaces that file.
 *   <li>A row of a table replaces the row below for the same question, phrase, build, or limit of a product; other rows are added.
 *   <li>Facts that say {@code status: retired} and a {@code reason} take the item of that id or alias out of use: it is never suspected or
 *       listed, and its rules do not run. Nothing but {@code article} is needed beside them. Where it would have been suspected, a warning
 *       gives the reason.
 * </ul>
 * The topmost word on an item, row or rule file holds; a layer above one that has retired an item brings it back by stating its facts.
 * Rule names are unique in all that is left. What the layers change is in {@link KnowledgeBase#layers()} and in every diagnosis.
 */
public final class NdrExpert {

    private final Object reloading = new Object();
    private volatile KnowledgeBase knowledge;

    private NdrExpert(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    /** With the knowledge that comes with the program; takes no compiler and a fraction of a second. */
    public static NdrExpert load() {
        return withLayers();
    }

    /**
     * With the knowledge that comes with the program and layers over it. Their rules are program code: load only what you trust.
     * Compiled rules are kept in the user's cache folder.
     *
     * @param layers the lower ones first
     * @throws KnowledgeException with every defect found in the layers
     */
    public static NdrExpert withLayers(Path... layers) {
        return new NdrExpert(KnowledgeBase.builtIn(layers));
    }

    /**
     * With the knowledge in a folder of your own, in place of what comes with the program. Its rules are program code: load only what you
     * trust. Compiled rules are kept in the user's cache folder.
     *
     * @param folder holds the folders {@code rules} and {@code facts}
     * @param layers what lies over it, the lower ones first
     * @throws KnowledgeException with every defect found
     */
    public static NdrExpert load(Path folder, Path... layers) {
        return new NdrExpert(KnowledgeBase.in(folder, layers));
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
        KnowledgeBase used = knowledge;
        return used.diagnose(incident.name(), incident.reading(), situation(incident, used));
    }

    /**
     * Tells why an article was found in an incident, or was not.
     *
     * @param article one of the {@link #knowledge() knowledge} that is loaded
     * @throws org.ndrexpert.knowledge.RulesFailedException as {@link #diagnose} does
     */
    public Why why(Article article, Incident incident) {
        KnowledgeBase used = knowledge;
        return used.why(article, incident.name(), situation(incident, used));
    }

    /**
     * The rules that nearly fired on an incident, the nearest first: of articles that were not suspected, and those that could yet
     * confirm or exclude one that was.
     *
     * @throws org.ndrexpert.knowledge.RulesFailedException as {@link #diagnose} does
     */
    public List<NearMiss> nearMisses(Incident incident) {
        KnowledgeBase used = knowledge;
        return used.trials(situation(incident, used)).nearMisses();
    }

    /**
     * Reads the folders again, and from then on uses what they hold, if it has no defect. Diagnoses that have begun end with the
     * knowledge that they began with. May be called from any thread, also while others diagnose; of several calls at once one follows the
     * other. The built-in knowledge alone never changes. What is being saved meanwhile may be read in part; so call it when all files of
     * an edit are written.
     */
    public Reload reload() {
        synchronized (reloading) {
            KnowledgeBase before = knowledge;
            try {
                KnowledgeBase read = before.reread();
                knowledge = read;
                return read == before ? new Reload.Unchanged(read.digest()) : new Reload.Loaded(read.digest());
            } catch (KnowledgeException refused) {
                return new Reload.Refused(refused.defects());
            }
        }
    }

    /** The rules and facts that are loaded; after a {@link #reload} others may be. */
    public KnowledgeBase knowledge() {
        return knowledge;
    }

    /** What the rules are told of an incident. */
    public Situation situation(Incident incident) {
        return situation(incident, knowledge);
    }

    private static Situation situation(Incident incident, KnowledgeBase knowledge) {
        return Situation.of(incident.reported(), incident.stated(), incident.context(), knowledge.catalogue())
                .assuming(incident.assumptions());
    }
}
