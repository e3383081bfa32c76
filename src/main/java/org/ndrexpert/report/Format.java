package org.ndrexpert.report;

import org.ndrexpert.observation.Term;

/** The layout of a report, named after the system that writes it; systems that share a layout share its first writer's name. */
public enum Format implements Term {
    EXCHANGE_4_0("exchange-4.0"),
    EXCHANGE_5_5("exchange-5.5"),
    EXCHANGE_2000_2003("exchange-2000-2003"),
    EXCHANGE_2007("exchange-2007"),
    EXCHANGE_2010("exchange-2010"),
    /** Exchange Server 2013, and 2016 and later, which write the same. */
    EXCHANGE_2013("exchange-2013"),
    EXCHANGE_ONLINE("exchange-online"),
    /** The SMTP service of Windows, also as part of Exchange 2000 and 2003, and Outlook.com. */
    MICROSOFT_SMTP_SERVICE("microsoft-smtp-service"),
    POSTFIX("postfix"),
    SENDMAIL("sendmail"),
    EXIM("exim"),
    QMAIL("qmail"),
    COURIER("courier"),
    GMAIL("gmail"),
    AMAZON_SES("amazon-ses"),
    DRAGONFLY("dragonfly"),
    OPENSMTPD("opensmtpd"),
    DOMINO("domino"),
    GROUPWISE("groupwise"),
    /** MDaemon and SecurityGateway. */
    MDAEMON("mdaemon"),
    /** RFC 3464 fields of a system that is none of the others. */
    DELIVERY_STATUS_NOTIFICATION("delivery-status-notification"),
    /** Words without fields, of a system that is none of the others. */
    PLAIN_TEXT("plain-text");

    private final String term;

    Format(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }
}
