package org.ndrexpert.knowledge;

import java.util.List;
import org.ndrexpert.rule.RuleText;

/**
 * A rule file, read and compiled.
 *
 * @param file relative to the knowledge folder, with slashes
 * @param key identifies its text, the engine and the vocabulary it was compiled against
 * @param rules its rules as they are written
 * @param compiled its classes; without class files where they are on the class path
 */
record RuleUnit(String file, String key, List<RuleText> rules, RuleCompiler.Compiled compiled) {}
