package org.ndrexpert.catalogue;

/** A service pack of an article beside one server: what the server's product, system, processor and service packs say of it. */
public record ServicePackFit(ServicePack pack, Applicability applicability) {}
