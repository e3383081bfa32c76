package org.ndrexpert.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** An item, recipient or attachment as Outlook saves it, [MS-OXMSG], to make samples of. */
public final class OutlookItem {
    private final Map<Integer, Long> fixed = new LinkedHashMap<>();
    private final Map<String, byte[]> streams = new LinkedHashMap<>();
    private final List<OutlookItem> recipients = new ArrayList<>();
    private final List<OutlookItem> attachments = new ArrayList<>();
    private OutlookItem embedded;

    public static OutlookItem ofClass(String itemClass) {
        return new OutlookItem().text(0x001A, itemClass);
    }

    public OutlookItem text(int id, String text) {
        return stream(id, "001F", text.getBytes(StandardCharsets.UTF_16LE));
    }

    /** A text in the code page of the item. */
    OutlookItem octets(int id, byte[] text) {
        return stream(id, "001E", text);
    }

    OutlookItem binary(int id, byte[] bytes) {
        return stream(id, "0102", bytes);
    }

    private OutlookItem stream(int id, String type, byte[] bytes) {
        streams.put(String.format("__substg1.0_%04X%s", id, type), bytes);
        return this;
    }

    public OutlookItem number(int id, long number) {
        fixed.put(id << 16 | 0x0003, number);
        return this;
    }

    /** @param seconds since 1970 */
    public OutlookItem time(int id, long seconds) {
        fixed.put(id << 16 | 0x0040, (seconds + 11_644_473_600L) * 10_000_000);
        return this;
    }

    public OutlookItem recipient(OutlookItem recipient) {
        recipients.add(recipient);
        return this;
    }

    public static OutlookItem person(String name, String address) {
        return new OutlookItem().number(0x0C15, 1).text(0x3001, name).text(0x3002, "SMTP").text(0x3003, address);
    }

    OutlookItem attachment(String name, String type, byte[] bytes) {
        attachments.add(new OutlookItem().number(0x3705, 1).text(0x3707, name).text(0x370E, type).binary(0x3701, bytes));
        return this;
    }

    OutlookItem attached(OutlookItem item) {
        OutlookItem attachment = new OutlookItem().number(0x3705, 5);
        attachment.embedded = item;
        attachments.add(attachment);
        return this;
    }

    public byte[] file() {
        try (POIFSFileSystem system = new POIFSFileSystem()) {
            write(system.getRoot(), 32);
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            system.writeFilesystem(file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(DirectoryEntry storage, int header) throws IOException {
        ByteBuffer properties = ByteBuffer.allocate(header + 16 * (fixed.size() + streams.size())).order(ByteOrder.LITTLE_ENDIAN);
        properties.position(header);
        fixed.forEach((tag, value) -> properties.putInt(tag).putInt(6).putLong(value));
        streams.forEach((name, bytes) -> properties.putInt((int) Long.parseLong(name.substring(12), 16)).putInt(6).putLong(bytes.length));
        storage.createDocument("__properties_version1.0", new ByteArrayInputStream(properties.array()));
        for (Map.Entry<String, byte[]> stream : streams.entrySet()) {
            storage.createDocument(stream.getKey(), new ByteArrayInputStream(stream.getValue()));
        }
        for (int i = 0; i < recipients.size(); i++) {
            recipients.get(i).write(storage.createDirectory(String.format("__recip_version1.0_#%08X", i)), 8);
        }
        for (int i = 0; i < attachments.size(); i++) {
            attachments.get(i).write(storage.createDirectory(String.format("__attach_version1.0_#%08X", i)), 8);
        }
        if (embedded != null) {
            embedded.write(storage.createDirectory("__substg1.0_3701000D"), 24);
        }
    }
}
