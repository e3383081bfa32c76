package org.ndrexpert.spark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;

import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.ndrexpert.incident.Inputs;
import org.ndrexpert.incident.StoredRecord;
import org.ndrexpert.incident.StoredRecord.Position;

/** Many small files in few large ones: Parquet, a row for each file. */
final class PackedFiles {

    /**
     * The columns: {@code path} is what to call the file; {@code bytes} are all of it, or null where {@code why} tells in a sentence
     * that it could not be packed.
     */
    static final StructType SCHEMA = new StructType().add("path", DataTypes.StringType, false).add("bytes", DataTypes.BinaryType)
            .add("why", DataTypes.StringType);

    private PackedFiles() {}

    static JavaRDD<Row> read(SparkSession spark, List<String> globs) {
        return table(spark, globs).javaRDD();
    }

    private static Dataset<Row> table(SparkSession spark, List<String> globs) {
        return spark.read().schema(SCHEMA).parquet(globs.toArray(String[]::new));
    }

    /** Looks no further than the first name. */
    static boolean isEmpty(SparkSession spark, String glob) {
        return table(spark, List.of(glob)).select("path").isEmpty();
    }

    /** Hands over the records of the files in these rows. */
    static void handOver(Iterator<Row> rows, Inputs.Taker taker) throws IOException {
        Inputs inputs = new Inputs(List.of());
        while (rows.hasNext()) {
            Row row = rows.next();
            String name = row.getString(0);
            if (row.isNullAt(1)) {
                taker.take(StoredRecord.missing(new Position(name, 1, 0), row.getString(2)));
            } else {
                OpenFiles.handOver(new Position(name, 1, 0), taker, onward -> inputs.divide(name, new ByteArrayInputStream(row.getAs(1)), onward));
            }
        }
    }
}
