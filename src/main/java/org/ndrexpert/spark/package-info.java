/**
 * The batch as a job of Apache Spark, for more than one machine can do: shares the records out among tasks, evaluates each as
 * {@link org.ndrexpert.batch} does, and writes what comes of them in one commit. The only room that knows Spark and Hadoop; nothing knows it.
 */
@org.jspecify.annotations.NullMarked
package org.ndrexpert.spark;
