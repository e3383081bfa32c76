package org.ndrexpert.report;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.BodyDescriptorBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawBody;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.util.MimeUtil;
import org.jspecify.annotations.Nullable;

/**
 * What the header of a part says of its kind. The library has the same, but writes the media type small by the language of the machine:
 * in Turkish {@code MULTIPART/REPORT} would have no parts.
 */
final class PartDescription implements BodyDescriptorBuilder {

    private final String parentType;
    private @Nullable String type;
    private @Nullable String boundary;
    private @Nullable String charset;
    private @Nullable String encoding;

    PartDescription() {
        this("");
    }

    private PartDescription(String parentType) {
        this.parentType = parentType;
    }

    private record Description(String getMimeType, @Nullable String getBoundary, @Nullable String getCharset, String getTransferEncoding)
            implements BodyDescriptor {

        @Override
        public String getMediaType() {
            return getMimeType.substring(0, getMimeType.indexOf('/'));
        }

        @Override
        public String getSubType() {
            return getMimeType.substring(getMimeType.indexOf('/') + 1);
        }

        @Override
        public long getContentLength() {
            return -1;
        }
    }

    @Override
    public void reset() {
        type = null;
        boundary = null;
        charset = null;
        encoding = null;
    }

    @Override
    public BodyDescriptorBuilder newChild() {
        return new PartDescription(type == null ? "" : type);
    }

    @Override
    public BodyDescriptor build() {
        String usual = MimeUtil.isSameMimeType("multipart/digest", parentType) ? "message/rfc822" : "text/plain";
        String known = type == null ? usual : type;
        String said = charset == null && known.startsWith("text/") ? "us-ascii" : charset;
        return new Description(known, boundary, said, encoding == null ? MimeUtil.ENC_7BIT : encoding);
    }

    /** The first field of each name counts. */
    @Override
    public @Nullable Field addField(RawField field) {
        String name = field.getNameLowerCase();
        if (name.equals("content-transfer-encoding") && encoding == null && field.getBody() != null && !field.getBody().isBlank()) {
            encoding = field.getBody().trim().toLowerCase(Locale.ROOT);
        } else if (name.equals("content-type") && type == null) {
            readType(RawFieldParser.DEFAULT.parseRawBody(field));
        }
        return null;
    }

    private void readType(RawBody body) {
        Map<String, String> parameters = new HashMap<>();
        for (NameValuePair parameter : body.getParams()) {
            parameters.put(parameter.getName().toLowerCase(Locale.ROOT), parameter.getValue());
        }
        String said = body.getValue() == null ? "" : body.getValue().toLowerCase(Locale.ROOT);
        int slash = said.indexOf('/');
        String media = said.substring(0, Math.max(0, slash)).trim();
        String sub = said.substring(slash + 1).trim();
        if (!media.isEmpty() && !sub.isEmpty() && (!media.equals("multipart") || parameters.get("boundary") != null)) {
            type = media + "/" + sub;
        }
        boundary = type != null && MimeUtil.isMultipart(type) ? parameters.get("boundary") : null;
        String named = parameters.get("charset");
        charset = named == null || named.isBlank() ? null : named.trim();
    }
}
