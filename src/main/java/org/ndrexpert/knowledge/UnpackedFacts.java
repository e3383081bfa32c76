package org.ndrexpert.knowledge;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.catalogue.AppliesTo;
import org.ndrexpert.catalogue.Article;
import org.ndrexpert.catalogue.Build;
import org.ndrexpert.catalogue.Claim;
import org.ndrexpert.catalogue.CodeMeaning;
import org.ndrexpert.catalogue.CodeUse;
import org.ndrexpert.catalogue.EventSignature;
import org.ndrexpert.catalogue.HostProduct;
import org.ndrexpert.catalogue.Hotfix;
import org.ndrexpert.catalogue.Kind;
import org.ndrexpert.catalogue.Limit;
import org.ndrexpert.catalogue.Note;
import org.ndrexpert.catalogue.Party;
import org.ndrexpert.catalogue.Phrase;
import org.ndrexpert.catalogue.Reference;
import org.ndrexpert.catalogue.Release;
import org.ndrexpert.catalogue.ServicePack;
import org.ndrexpert.catalogue.Signature;
import org.ndrexpert.catalogue.Status;
import org.ndrexpert.catalogue.Step;
import org.ndrexpert.catalogue.SupportEnd;
import org.ndrexpert.catalogue.Tables;
import org.ndrexpert.catalogue.Wording;
import org.ndrexpert.observation.FileVersion;
import org.ndrexpert.observation.NonDeliveryDiagnostic;
import org.ndrexpert.observation.NonDeliveryReason;
import org.ndrexpert.observation.OperatingSystem;
import org.ndrexpert.observation.Platform;
import org.ndrexpert.observation.Product;
import org.ndrexpert.observation.Role;

/**
 * Facts of the bytes that {@link RecordPacker} made of them. The constructors are called by name: to call them by reflection costs a
 * short command more than all the rest of reading. The components of each record are read in their order.
 */
final class UnpackedFacts {

    private static final Product[] PRODUCTS = Product.values();
    private static final OperatingSystem[] SYSTEMS = OperatingSystem.values();
    private static final Claim[] CLAIMS = Claim.values();
    private static final Party[] PARTIES = Party.values();
    private static final Kind[] KINDS = Kind.values();

    private final PackedValues in;

    private UnpackedFacts(PackedValues in) {
        this.in = in;
    }

    static PackedFacts read(byte[] bytes) {
        UnpackedFacts facts = new UnpackedFacts(new PackedValues(bytes));
        return facts.in.record(() -> new PackedFacts(facts.in.records(facts::item), facts.in.record(facts::tables)));
    }

    private Facts.Item item() {
        return new Facts.Item(in.text(), in.integer(), in.text(), in.record(this::article), status(), in.text());
    }

    private Article article() {
        return new Article(in.text(), in.texts(), in.text(), in.text(), in.text(), in.record(this::appliesTo), in.records(this::codeUse), products(),
                in.records(this::signature), in.list(() -> in.constant(CLAIMS)), in.list(() -> in.constant(PARTIES)), in.truth(), in.text(),
                in.records(this::hotfix), in.records(this::servicePack), in.records(this::step), in.records(this::step), in.records(this::step),
                in.records(this::note), in.records(this::reference), in.texts(), status(), in.text());
    }

    private AppliesTo appliesTo() {
        return new AppliesTo(in.constant(Role.values()), products(), in.list(this::system));
    }

    private CodeUse codeUse() {
        return new CodeUse(in.text(), in.record(this::release), in.record(this::release), in.text());
    }

    private Release release() {
        return new Release(product(), in.integer());
    }

    private Signature signature() {
        return new Signature(products(), in.texts(), in.text(), in.text(), in.text(), in.text(), in.integer(), in.text(), in.text(), in.text(),
                in.integer(), in.constant(NonDeliveryReason.values()), in.constant(NonDeliveryDiagnostic.values()), in.record(this::event),
                in.truth(), in.text());
    }

    private EventSignature event() {
        return new EventSignature(in.text(), in.integer(), in.text(), in.text());
    }

    private Hotfix hotfix() {
        return new Hotfix(in.text(), in.record(this::version), system(), in.constant(Platform.values()), in.longInteger(), in.text(),
                in.record(this::servicePack), in.record(this::servicePack), in.text(), in.text(), in.text());
    }

    private ServicePack servicePack() {
        return new ServicePack(product(), system(), in.integer(), in.truth(), in.text(), in.truth());
    }

    private Step step() {
        return new Step(in.text(), in.truth(), in.text(), in.constant(KINDS), in.text());
    }

    private Note note() {
        return new Note(in.text(), in.text(), in.truth());
    }

    private Reference reference() {
        return new Reference(in.text(), in.text(), in.text(), in.text());
    }

    private Tables tables() {
        return new Tables(in.records(this::build), in.records(this::limit), in.records(this::phrase), in.records(this::wording), in.records(this::meaning),
                in.records(this::host), in.records(this::supportEnd));
    }

    private Build build() {
        return new Build(product(), in.record(this::version), in.integer(), in.integer(), in.text(), in.text(), in.text(), in.truth());
    }

    private Limit limit() {
        return new Limit(in.text(), products(), in.longInteger(), in.text(), in.truth());
    }

    private Phrase phrase() {
        return new Phrase(in.text(), in.texts(), in.text());
    }

    private Wording wording() {
        return new Wording(in.text(), in.text(), in.text());
    }

    private CodeMeaning meaning() {
        return new CodeMeaning(in.text(), in.text(), products(), in.texts(), in.text(), in.text());
    }

    private HostProduct host() {
        return new HostProduct(in.text(), product(), in.text());
    }

    private SupportEnd supportEnd() {
        return new SupportEnd(product(), in.text(), in.text(), in.truth());
    }

    private FileVersion version() {
        return new FileVersion(in.integer(), in.integer(), in.integer(), in.integer());
    }

    private @Nullable Product product() {
        return in.constant(PRODUCTS);
    }

    private @Nullable List<Product> products() {
        return in.list(this::product);
    }

    private @Nullable OperatingSystem system() {
        return in.constant(SYSTEMS);
    }

    private @Nullable Status status() {
        return in.constant(Status.values());
    }
}
