/** Asked when an organ is put on the register: the systems (条线) that the supervision standard knows. */
export abstract class OrganSystems {
  abstract isKnown(system: string): boolean;
}
