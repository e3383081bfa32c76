package org.ndrexpert.catalogue;

import org.ndrexpert.observation.Product;
import org.ndrexpert.yaml.Required;

/**
 * The mail system that hosts of a domain run.
 *
 * @param host ending of their names in lower case, as in mail.protection.outlook.com
 * @param product what they run; {@code other} where it is known to be none that the knowledge names
 * @param source what says so
 */
public record HostProduct(@Required String host, @Required Product product, @Required String source) {}
