package org.ndrexpert.catalogue;

/** A hotfix of an article beside one server: what the server's product, system, processor and service packs say of it. */
public record HotfixFit(Hotfix hotfix, Applicability applicability) {}
