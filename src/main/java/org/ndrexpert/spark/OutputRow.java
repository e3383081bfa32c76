package org.ndrexpert.spark;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;

import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.ndrexpert.batch.Diagnosed;
import org.ndrexpert.batch.Entry;
import org.ndrexpert.batch.Evaluated;
import org.ndrexpert.batch.Reject;
import org.ndrexpert.incident.StoredRecord.Position;

/** The rows of the output. All kinds have one set of columns, of which those are null that a kind has no use for. */
final class OutputRow {

    static final String KIND = "kind";
    static final String STATE = "state";
    private static final String DIAGNOSIS = "diagnosis";

    /** So much is kept of a record that was rejected. */
    private static final int RAW = 1 << 20;

    /**
     * The columns:
     * <ul>
     *   <li>{@code kind}: the partition, see {@link Kind};
     *   <li>{@code source}: path of the file, with the number of the message in an mbox; {@code ordinal}: which record of its file it is,
     *       from 1 on; {@code offset}: bytes before it in its file, unpacked where that is packed;
     *   <li>{@code diagnosis}: the line that {@code ndr batch} writes;
     *   <li>{@code error}: the kind of reject, {@code why}: sentences, {@code raw}: the bytes of the record, at most the first megabyte;
     *   <li>{@code records}, {@code diagnosed}, {@code rejected}: how many the task had; {@code state}: the summary of them.
     * </ul>
     */
    static final StructType SCHEMA = new StructType()
            .add(KIND, DataTypes.StringType, false)
            .add("source", DataTypes.StringType)
            .add("ordinal", DataTypes.LongType)
            .add("offset", DataTypes.LongType)
            .add(DIAGNOSIS, DataTypes.StringType)
            .add("error", DataTypes.StringType)
            .add("why", texts())
            .add("raw", DataTypes.BinaryType)
            .add("records", DataTypes.LongType)
            .add("diagnosed", DataTypes.LongType)
            .add("rejected", DataTypes.LongType)
            .add(STATE, DataTypes.StringType);

    /** The same columns as tasks fill them: the line is in bytes, of which Spark makes a text without a look at them. */
    private static final StructType FILLED = new StructType(Stream.of(SCHEMA.fields()).map(field -> field.name().equals(DIAGNOSIS)
            ? new StructField(DIAGNOSIS, DataTypes.BinaryType, true, Metadata.empty()) : field).toArray(StructField[]::new));

    private OutputRow() {}

    static Dataset<Row> table(SparkSession spark, JavaRDD<Row> rows) {
        return asTexts(spark.createDataFrame(rows, FILLED));
    }

    /** What a step of a stream makes of its rows. */
    static Dataset<Row> table(Dataset<Row> in, MapPartitionsFunction<Row, Row> rows) {
        return asTexts(in.mapPartitions(rows, Encoders.row(FILLED)));
    }

    private static Dataset<Row> asTexts(Dataset<Row> filled) {
        return filled.withColumn(DIAGNOSIS, filled.col(DIAGNOSIS).cast(DataTypes.StringType));
    }

    private static DataType texts() {
        return new ArrayType(DataTypes.StringType, false);
    }

    static Row of(Evaluated evaluated, Entry entry) throws IOException {
        Position position = evaluated.record().position();
        if (entry instanceof Reject reject) {
            return RowFactory.create(Kind.REJECT.term(), position.source(), position.ordinal(), position.offset(), null,
                    reject.kind().term(), reject.why().toArray(String[]::new), evaluated.record().start(RAW), null, null, null, null);
        }
        Diagnosed diagnosed = (Diagnosed) entry;
        byte[] line = Arrays.copyOf(diagnosed.line(), diagnosed.line().length - 1);
        return RowFactory.create(Kind.DIAGNOSIS.term(), position.source(), position.ordinal(), position.offset(), line,
                null, null, null, null, null, null, null);
    }

    static Row tally(long records, long diagnosed, long rejected, String state) {
        return RowFactory.create(Kind.TALLY.term(), null, null, null, null, null, null, null, records, diagnosed, rejected, state);
    }
}
