package org.ndrexpert.incident;

import java.util.List;

import org.ndrexpert.yaml.Required;
import org.ndrexpert.yaml.Stated;

/**
 * Facts about a site that many incidents share, kept in a file of their own.
 *
 * @param observations what is known of the site, each item one observation
 */
public record SiteFacts(@Required List<Stated> observations) {}
