package org.ndrexpert.bench;

import java.util.ArrayList;
import java.util.List;

import org.ndrexpert.observation.Connector;
import org.ndrexpert.observation.Delivery;
import org.ndrexpert.observation.DirectoryObject;
import org.ndrexpert.observation.DnsAnswer;
import org.ndrexpert.observation.DnsResult;
import org.ndrexpert.observation.FileSystem;
import org.ndrexpert.observation.FileVersion;
import org.ndrexpert.observation.HeldMessage;
import org.ndrexpert.observation.HoldingFolder;
import org.ndrexpert.observation.InstalledFile;
import org.ndrexpert.observation.LoggedEvent;
import org.ndrexpert.observation.MailService;
import org.ndrexpert.observation.Message;
import org.ndrexpert.observation.NonDeliveryDiagnostic;
import org.ndrexpert.observation.NonDeliveryReason;
import org.ndrexpert.observation.Observation;
import org.ndrexpert.observation.OperatingSystem;
import org.ndrexpert.observation.QueueVolume;
import org.ndrexpert.observation.RecipientFailure;
import org.ndrexpert.observation.ScanMode;
import org.ndrexpert.observation.Server;
import org.ndrexpert.observation.SmtpLimits;
import org.ndrexpert.observation.VirusScanner;
import org.ndrexpert.observation.X400NonDelivery;

/**
 * Eight causes decided by hand, without rules, questions, remedies or reasons: what no engine can be faster than, to measure
 * the expert against.
 */
final class Floor {

    private static final FileVersion STORE = FileVersion.of("5.5.2654.61");
    private static final FileVersion SMTP = FileVersion.of("6.0.3790.47");

    private final List<String> verdicts = new ArrayList<>();
    private Server server;
    private VirusScanner scanner;
    private HeldMessage held;
    private Message message;
    private Delivery delivery;
    private SmtpLimits limits;
    private QueueVolume volume;
    private Connector connector;
    private DirectoryObject object;
    private X400NonDelivery nonDelivery;
    private RecipientFailure failure;
    private FileVersion store;
    private FileVersion smtp;
    private boolean refusedByScanner;
    private boolean smartHostMissing;

    static List<String> decide(List<Observation> observations) {
        Floor floor = new Floor();
        observations.forEach(floor::take);
        floor.decide();
        return floor.verdicts;
    }

    private void take(Observation observation) {
        if (observation instanceof Server one) {
            server = one;
        } else if (observation instanceof VirusScanner one) {
            scanner = one;
        } else if (observation instanceof HeldMessage one) {
            held = one;
        } else if (observation instanceof Message one) {
            message = one;
        } else if (observation instanceof Delivery one) {
            delivery = one;
        } else if (observation instanceof SmtpLimits one) {
            limits = one;
        } else if (observation instanceof QueueVolume one) {
            volume = one;
        } else if (observation instanceof Connector one) {
            connector = one;
        } else if (observation instanceof DirectoryObject one) {
            object = one;
        } else if (observation instanceof X400NonDelivery one) {
            nonDelivery = one;
        } else if (observation instanceof RecipientFailure one) {
            failure = one;
        } else if (observation instanceof InstalledFile one) {
            store = "Store.exe".equals(one.name()) ? one.version() : store;
            smtp = "Smtpsvc.dll".equals(one.name()) ? one.version() : smtp;
        } else if (observation instanceof LoggedEvent one) {
            refusedByScanner |= Integer.valueOf(2025).equals(one.id()) && "0000050A".equals(one.error());
        } else if (observation instanceof DnsAnswer one) {
            smartHostMissing |= one.result() == DnsResult.NOT_FOUND;
        }
    }

    private void decide() {
        String status = failure == null ? "" : String.valueOf(failure.status());
        if (nonDelivery != null && nonDelivery.reason() == NonDeliveryReason.TRANSFER_FAILURE
                && nonDelivery.diagnostic() == NonDeliveryDiagnostic.NONE) {
            boolean api = scanner != null && scanner.mode() == ScanMode.VIRUS_SCANNING_API;
            boolean excluded = store != null && store.compareTo(STORE) >= 0 || scanner != null && !api;
            add("Q288848", excluded, refusedByScanner && api);
        }
        if (held != null && held.folder() == HoldingFolder.BAD && held.service() == MailService.INTERNET_MAIL_SERVICE) {
            Integer pack = server == null ? null : server.servicePack();
            add("Q271591", pack != null && pack > 3, pack != null && pack == 3 && scanner != null && scanner.mode() == ScanMode.VIRUS_SCANNING_API);
        }
        boolean above = message != null && limits != null && message.recipientCount() != null && limits.maxRecipients() != null
                && message.recipientCount() > limits.maxRecipients();
        boolean some = delivery != null && delivery.deliveredCount() != null && delivery.deliveredCount() > 0;
        if (status.equals("5.5.3")) {
            boolean windows = server != null && server.operatingSystem() == OperatingSystem.WINDOWS_SERVER_2003;
            add("KB822105", smtp != null && smtp.compareTo(SMTP) >= 0, above && some && windows && smtp != null);
            add("5.5.3-limit", some, above && delivery != null && !some);
        }
        if (status.equals("4.3.1")) {
            add("4.3.1-fat-handles", volume != null && volume.fileSystem() == FileSystem.NTFS, false);
        }
        if (status.equals("5.4.0")) {
            add("5.4.0-smarthost", connector != null && Boolean.TRUE.equals(connector.usesDns()), connector != null && smartHostMissing);
        }
        if (status.equals("5.6.3")) {
            boolean known = message != null && message.attachmentCount() != null;
            add("5.6.3-attachments", known && message.attachmentCount() <= 250, known && message.attachmentCount() > 250);
        }
        if (status.equals("5.1.1")) {
            boolean known = object != null && object.exists() != null;
            add("5.1.1-nouser", known && object.exists(), known && !object.exists());
        }
    }

    private void add(String article, boolean excluded, boolean confirmed) {
        verdicts.add(article + (excluded ? " excluded" : confirmed ? " confirmed" : " suspected"));
    }
}
