package org.ndrexpert.explanation;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;

import org.ndrexpert.defect.Defect;
import org.ndrexpert.defect.Inspection;

/** How a file of an inspected folder is called outside it. */
final class InspectedFile {

    private InspectedFile() {}

    /** The path by which whoever named the folder finds the file, with slashes. */
    static String path(Inspection inspection, Defect defect) {
        String path = inspection.folder().resolve(defect.file()).normalize().toString().replace('\\', '/');
        return path.isEmpty() ? "." : path;
    }

    /** The folder that addresses of files are relative to: the one in which the program runs, or the inspected one where it is elsewhere. */
    static Path base(Inspection inspection) {
        Path current = Path.of("").toAbsolutePath();
        Path inspected = inspection.folder().toAbsolutePath().normalize();
        return inspected.startsWith(current) ? current : inspected;
    }

    /** A relative address of the file, as RFC 3986 has it. */
    static String address(Inspection inspection, Defect defect) {
        Path file = inspection.folder().toAbsolutePath().normalize().resolve(defect.file());
        String path = base(inspection).relativize(file).toString().replace('\\', '/');
        try {
            String written = new URI(null, null, "/" + path, null).toASCIIString().substring(1);
            return written.isEmpty() ? "./" : written.contains(":") ? "./" + written : written;
        } catch (URISyntaxException e) {
            throw new IllegalStateException("every path can be written as an address", e);
        }
    }
}
