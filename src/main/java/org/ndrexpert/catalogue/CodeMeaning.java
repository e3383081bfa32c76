package org.ndrexpert.catalogue;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.observation.Product;
import org.ndrexpert.yaml.Required;

/**
 * What a code means when it comes from a mail system, or by the registry.
 *
 * @param code enhanced status code as in 5.4.6; with X in place of its class where the class does not matter; or an SMTP reply code
 * @param by the mail systems that mean this by it; absent for the registry's meaning, which holds where no system is known to differ
 * @param meaning in one sentence
 * @param source what says so
 */
public record CodeMeaning(@Required String code, @Nullable List<Product> by, @Required String meaning, @Required String source) {}
