package org.ndrexpert.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.ndrexpert.incident.Incident;

/** What is measured: incidents of the eight causes that the floor knows, two of each, and messages of every layout. */
final class BenchIncidents {

    private static final List<String> FACTS = List.of(
            """
            - x400NonDelivery: {recipient: USER, reason: transfer-failure, diagnostic: none}
            - server: {name: EX1, product: Exchange Server 5.5, servicePack: 4}
            - virusScanner: {mode: virus-scanning-api}
            - installedFile: {name: Store.exe, version: "5.5.2653.23"}
            - loggedEvent: {source: MSExchangeIS Private, id: 2025, error: "0000050A"}
            """,
            """
            - x400NonDelivery: {recipient: USER, reason: transfer-failure, diagnostic: none}
            - server: {name: EX1, product: Exchange Server 5.5, servicePack: 4}
            """,
            """
            - heldMessage: {service: internet-mail-service, folder: bad, compressed: true}
            - server: {name: EX1, product: Exchange Server 5.5, servicePack: 3, platform: x86}
            - virusScanner: {mode: virus-scanning-api}
            """,
            """
            - heldMessage: {service: internet-mail-service, folder: bad}
            - server: {name: EX1, product: Exchange Server 5.5, servicePack: 4}
            """,
            """
            - recipientFailure: {finalRecipient: a@example.com, action: failed, status: "5.5.3", diagnosticCode: "smtp; 552 too many recipients"}
            - message: {recipientCount: 6200}
            - delivery: {deliveredCount: 5000, failedCount: 1200}
            - server: {name: EX1, roles: [sending], product: Exchange Server 2003, operatingSystem: Windows Server 2003, platform: x86}
            - server: {name: EX2, roles: [receiving], product: Exchange Server 2003}
            - installedFile: {server: EX1, name: Smtpsvc.dll, version: "6.0.3790.0"}
            - smtpLimits: {server: EX2, maxRecipients: 5000}
            """,
            """
            - recipientFailure: {finalRecipient: a@example.com, action: failed, status: "5.5.3", diagnosticCode: "smtp; 552 too many recipients"}
            - server: {name: EX1, product: Exchange Server 2003}
            """,
            """
            - recipientFailure: {finalRecipient: a@example.com, action: failed, status: "4.3.1"}
            - server: {name: EX1, product: Exchange 2000 Server, servicePack: 3}
            - queueVolume: {fileSystem: NTFS, freeBytes: 0}
            """,
            """
            - recipientFailure: {finalRecipient: a@example.com, action: failed, status: "4.3.1"}
            """,
            """
            - recipientFailure: {finalRecipient: a@example.com, action: failed, status: "5.4.0"}
            - server: {name: EX1, product: Exchange 2000 Server, servicePack: 3}
            - connector: {type: smtp, smartHost: relay.example.net, addressSpaces: ["SMTP:*"]}
            - dnsAnswer: {name: relay.example.net, type: A, result: not-found}
            """,
            """
            - recipientFailure: {finalRecipient: a@example.com, action: failed, status: "5.4.0"}
            - server: {name: EX1, product: Exchange Server 2003, servicePack: 1}
            """,
            """
            - recipientFailure: {finalRecipient: a@example.com, action: failed, status: "5.6.3"}
            - server: {name: EX1, product: Exchange Server 2003, servicePack: 1}
            - message: {attachmentCount: 300}
            """,
            """
            - recipientFailure: {finalRecipient: a@example.com, action: failed, status: "5.6.3"}
            - server: {name: EX1, product: Exchange Server 2003, servicePack: 1}
            """,
            """
            - recipientFailure: {finalRecipient: a@example.com, action: failed, status: "5.1.1"}
            - server: {name: EX1, product: Exchange Server 2003, servicePack: 1}
            - directoryObject: {address: a@example.com, role: recipient, exists: false}
            """,
            """
            - recipientFailure: {finalRecipient: a@example.com, action: failed, status: "5.1.1"}
            """,
            """
            - recipientFailure: {finalRecipient: a@example.com, action: failed, status: "5.2.2"}
            - directoryObject: {address: a@example.com, role: recipient, mailboxBytes: 52428800, quotaBytes: 52428800}
            """,
            """
            - recipientFailure: {finalRecipient: a@example.com, action: failed, status: "5.7.1"}
            - server: {name: EX1, product: Exchange Server 2003, servicePack: 1}
            """);

    private BenchIncidents() {}

    static List<Incident> withFacts() {
        List<Incident> incidents = new ArrayList<>();
        for (int i = 0; i < FACTS.size(); i++) {
            incidents.add(Incident.ofObservations("bench-" + i, List.of()).with(FACTS.get(i)));
        }
        return incidents;
    }

    /** The reports that the tests read, in every layout. */
    static List<byte[]> messages() throws IOException {
        return messages(Path.of("src/test/resources/reports"));
    }

    static List<byte[]> messages(Path folder) throws IOException {
        List<byte[]> messages = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".eml")).sorted().toList()) {
                messages.add(Files.readAllBytes(file));
            }
        }
        return messages;
    }
}
