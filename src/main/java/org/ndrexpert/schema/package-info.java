/**
 * What editors are given so that they complete, explain and check YAML while it is written: JSON Schemas, which the tests make of
 * the records, and the settings that tie them to files. It knows no record and reads no YAML.
 */
@org.jspecify.annotations.NullMarked
package org.ndrexpert.schema;
