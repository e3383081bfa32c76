package org.ndrexpert.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.ndrexpert.observation.Product;

/** Names of the program as a person reads them. */
final class Words {

    /** Fewer releases in a row are named one by one. */
    private static final int ROW = 3;

    private static final Map<String, String> PROPER = Map.ofEntries(Map.entry("smtp", "SMTP"), Map.entry("dns", "DNS"), Map.entry("mta", "MTA"),
            Map.entry("mapi", "MAPI"), Map.entry("ims", "Internet Mail Service"), Map.entry("tls", "TLS"), Map.entry("fqdn", "full DNS name"),
            Map.entry("sid", "SID"), Map.entry("x400", "X.400"), Map.entry("x500", "X.500"), Map.entry("hresult", "HRESULT"), Map.entry("id", "number"),
            Map.entry("max", "maximum"), Map.entry("mdb", "store"), Map.entry("prmd", "PRMD"), Map.entry("bytes", "in bytes"),
            Map.entry("fit", "found"), Map.entry("free", "free space"));

    private Words() {}

    /** A name in camel case as words: {@code x400NonDelivery} as X.400 non delivery. */
    static String of(String name) {
        StringBuilder words = new StringBuilder();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            if (Character.isUpperCase(name.charAt(i)) && word.length() > 0) {
                words.append(word(word)).append(' ');
                word.setLength(0);
            }
            word.append(Character.toLowerCase(name.charAt(i)));
        }
        return words.append(word(word)).toString();
    }

    private static String word(StringBuilder word) {
        return PROPER.getOrDefault(word.toString(), word.toString());
    }

    /** Mail systems in a sentence; several releases of Exchange in a row by the first and the last. */
    static String products(Collection<Product> products) {
        List<Product> sorted = products.stream().sorted().distinct().toList();
        List<String> words = new ArrayList<>();
        int i = 0;
        while (i < sorted.size()) {
            int last = endOfRow(sorted, i);
            if (last - i + 1 >= ROW) {
                words.add(sorted.get(i).term() + " to " + sorted.get(last).term());
                i = last + 1;
            } else {
                words.add(name(sorted.get(i++)));
            }
        }
        return and(words);
    }

    private static int endOfRow(List<Product> sorted, int start) {
        int last = start;
        while (last + 1 < sorted.size() && sorted.get(last + 1).ordinal() == sorted.get(last).ordinal() + 1
                && sorted.get(last + 1).compareTo(Product.EXCHANGE_ONLINE) < 0) {
            last++;
        }
        return last;
    }

    private static String name(Product product) {
        return product == Product.OTHER ? "other mail systems" : product.term();
    }

    static String and(List<String> words) {
        return joined(words, " and ");
    }

    static String or(List<String> words) {
        return joined(words, " or ");
    }

    private static String joined(List<String> words, String last) {
        int end = words.size() - 1;
        return end < 1 ? String.join("", words) : String.join(", ", words.subList(0, end)) + last + words.get(end);
    }

    static String capitalised(String sentence) {
        return sentence.isEmpty() ? sentence : sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    static String count(int number, String one) {
        return number + " " + (number == 1 ? one : one + "s");
    }
}
