package org.ndrexpert.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.ndrexpert.defect.Defect;
import org.ndrexpert.defect.DefectKind;

/** The imports of a rule file beside the types that it uses; of a missing one the compiler says neither line nor rule. */
public final class Imports {

    private Imports() {}

    /** One defect for each package that is not imported, at the first type of it. */
    public static List<Defect> missing(String file, String drl) {
        List<Token> tokens = Tokens.of(drl).tokens();
        Set<String> imported = imported(tokens);
        List<Defect> defects = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Class<?> type = i > 0 && tokens.get(i - 1).is(".") ? null : Vocabulary.CONCLUDED.get(tokens.get(i).text());
            boolean annotation = i > 1 && tokens.get(i - 1).is("(") && i > 2 && tokens.get(i - 3).is("@");
            if (type == null || annotation || imported.contains(type.getName()) || !imported.add(type.getPackageName() + ".*")) {
                continue;
            }
            Span at = Span.of(drl, tokens.get(i).start(), tokens.get(i).end());
            defects.add(Defect.in(file, at.line(), at.column(), DefectKind.MISSING_IMPORT, type.getSimpleName() + " is used, and its package is not imported",
                    "write below the package: import " + type.getPackageName() + ".*"));
        }
        return defects;
    }

    private static Set<String> imported(List<Token> tokens) {
        Set<String> imported = new HashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).is("import") && tokens.get(i).first()) {
                StringBuilder name = new StringBuilder();
                for (int j = i + 1; j < tokens.size() && !tokens.get(j).first() && !tokens.get(j).is(";"); j++) {
                    name.append(tokens.get(j).text());
                }
                imported.add(name.toString());
            }
        }
        return imported;
    }
}
