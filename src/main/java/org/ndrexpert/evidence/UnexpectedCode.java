package org.ndrexpert.evidence;

import org.ndrexpert.catalogue.CodeUse;

/** A status code that, by the catalogue, the stated product and service pack does not use. */
public record UnexpectedCode(CodeUse use, Scope scope) {}
