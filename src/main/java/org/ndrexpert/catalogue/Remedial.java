package org.ndrexpert.catalogue;

/** Something an article offers against its cause. */
public sealed interface Remedial permits Hotfix, ServicePack, Step {

    Kind kind();
}
