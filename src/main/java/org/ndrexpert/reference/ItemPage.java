package org.ndrexpert.reference;

/** The page of one item: what it is and what to do first, then how it is told, what decides it, cases, relatives and sources. */
final class ItemPage {

    static final String ROOT = "../";

    private ItemPage() {}

    static String of(Entry entry, CrossReferences references) {
        Html page = new Html(entry.id() + " – " + entry.article().title(), ROOT, "");
        page.open("article");
        page.open("h1").element("span", "id", entry.id()).text(" ").text(entry.article().title()).close();
        new AnswerPart(page, entry).write();
        new RemedyPart(page, entry, references).write();
        new SignaturePart(page, entry).write();
        new RulePart(page, entry).write();
        new QuestionPart(page, entry, references.reference().catalogue()).write();
        new CasePart(page, entry, references).write();
        new RelativePart(page, entry, references).write();
        new SourcePart(page, entry, references).write();
        return page.close().toString();
    }
}
