package org.ndrexpert.catalogue;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ndrexpert.observation.FileVersion;
import org.ndrexpert.observation.OperatingSystem;
import org.ndrexpert.observation.Platform;
import org.ndrexpert.observation.Server;
import org.ndrexpert.yaml.Required;

/**
 * A fix that comes as files, not as a service pack.
 *
 * @param file the file that tells whether it is installed, or the download where the source names no such file
 * @param version lowest version of that file which has the fix; absent where the source names none
 * @param operatingSystem the Windows release it is made for; absent where it is for any
 * @param platform the processor family it is made for; absent where it is for any
 * @param sizeBytes size of the file in bytes
 * @param date the file's date, as yyyy-mm-dd
 * @param requires the service pack that has to be installed before it
 * @param containedIn the service pack from which on the server has it anyway
 * @param download where it was to be had
 * @param caution what to mind with every installation of it
 * @param note anything else that the source says of it
 */
public record Hotfix(
        @Required String file,
        @Nullable FileVersion version,
        @Nullable OperatingSystem operatingSystem,
        @Nullable Platform platform,
        @Nullable Long sizeBytes,
        @Nullable String date,
        @Nullable ServicePack requires,
        @Nullable ServicePack containedIn,
        @Nullable String download,
        @Nullable String caution,
        @Nullable String note)
        implements Remedial {

    @Override
    public Kind kind() {
        return Kind.HOTFIX;
    }

    /** What the server's product, system, processor and service packs say of it, files apart. */
    Applicability on(Server server) {
        boolean otherSystem = operatingSystem != null && server.operatingSystem() != null
                && server.operatingSystem() != operatingSystem;
        boolean otherPlatform = platform != null && server.platform() != null && server.platform() != platform;
        Applicability prerequisite = requires == null ? Applicability.ALREADY_INSTALLED : requires.on(server);
        if (otherSystem || otherPlatform || prerequisite == Applicability.NOT_FOR_THIS_SERVER) {
            return Applicability.NOT_FOR_THIS_SERVER;
        }
        if (containedIn != null && containedIn.on(server) == Applicability.ALREADY_INSTALLED) {
            return Applicability.SUPERSEDED;
        }
        if (prerequisite == Applicability.APPLIES) {
            return Applicability.PREREQUISITE_MISSING;
        }
        boolean known = (operatingSystem == null || server.operatingSystem() != null)
                && (platform == null || server.platform() != null)
                && prerequisite == Applicability.ALREADY_INSTALLED;
        return known ? Applicability.APPLIES : Applicability.UNKNOWN;
    }

    /** By what tells one fix of an article from another; its texts do not. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Hotfix that && file.equals(that.file) && Objects.equals(version, that.version)
                && operatingSystem == that.operatingSystem && platform == that.platform
                && Objects.equals(requires, that.requires) && Objects.equals(containedIn, that.containedIn)
                && Objects.equals(download, that.download);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * (31 * file.hashCode() + Objects.hashCode(version)) + Objects.hashCode(platform)) + Objects.hashCode(download);
    }
}
