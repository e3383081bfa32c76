package org.ndrexpert.knowledge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.defect.Defect;

/**
 * Where knowledge is read from.
 *
 * @param lowest the folder that takes the place of the built-in knowledge; absent where none does
 * @param layers what lies over it, the lower ones first
 */
record KnowledgeFolders(@Nullable Path lowest, List<Path> layers) {

    /** @throws KnowledgeException with every defect found */
    KnowledgeBase load() {
        List<KnowledgeFolder> folders = open();
        return load(folders, digest(folders));
    }

    /**
     * The knowledge as it is now, or {@code before} where the folders hold what they held.
     *
     * @throws KnowledgeException with every defect found
     */
    KnowledgeBase loadUnlessLike(KnowledgeBase before) {
        List<KnowledgeFolder> folders = open();
        String digest = digest(folders);
        return digest.equals(before.digest()) ? before : load(folders, digest);
    }

    private List<KnowledgeFolder> open() {
        List<KnowledgeFolder> folders = new ArrayList<>();
        if (lowest != null) {
            folders.add(KnowledgeFolder.open(lowest, ""));
        }
        List<String> names = names();
        for (int i = 0; i < layers.size(); i++) {
            folders.add(KnowledgeFolder.open(layers.get(i), names.get(i)));
        }
        return folders;
    }

    /** The folders' own names; of several with one name the later ones have a number. */
    private List<String> names() {
        List<String> names = new ArrayList<>();
        for (Path layer : layers) {
            Path last = layer.toAbsolutePath().normalize().getFileName();
            String name = last == null ? "layer" : last.toString();
            String unique = name;
            for (int number = 2; names.contains(unique); number++) {
                unique = name + " " + number;
            }
            names.add(unique);
        }
        return names;
    }

    private String digest(List<KnowledgeFolder> folders) {
        List<String> digests = Stream.concat(lowest == null ? Stream.of(BuiltInKnowledge.digest()) : Stream.empty(),
                folders.stream().map(KnowledgeFolder::digest)).toList();
        return digests.size() == 1 ? digests.get(0) : Digests.of(digests.toArray(String[]::new));
    }

    private KnowledgeBase load(List<KnowledgeFolder> folders, String digest) {
        Overlay knowledge = new Overlay();
        if (lowest == null) {
            knowledge.lay(BuiltInKnowledge.stratum(), new ArrayList<>());
        }
        folders.forEach(folder -> folder.layOver(knowledge));
        check(folders, knowledge);
        return KnowledgeBase.of(knowledge, digest, this);
    }

    /** The built-in rules were checked when the program was built; what lies over them cannot make them worse. */
    private void check(List<KnowledgeFolder> folders, Overlay knowledge) {
        Map<String, String> named = new HashMap<>();
        if (lowest == null && !folders.isEmpty()) {
            knowledge.units().stream().filter(unit -> unit.layer().isEmpty()).flatMap(unit -> unit.rules().stream())
                    .forEach(rule -> named.put(rule.name(), rule.file() + ":" + rule.line() + " of the built-in knowledge"));
        }
        folders.forEach(folder -> folder.checkTogether(knowledge, named));
        if (layers.isEmpty() && folders.stream().anyMatch(folder -> !folder.defects().isEmpty())) {
            throw new KnowledgeException(lowest, folders.get(0).defects());
        }
        List<Defect> defects = folders.stream().flatMap(folder -> folder.placedDefects().stream()).toList();
        if (!defects.isEmpty()) {
            throw new KnowledgeException(defects);
        }
    }
}
