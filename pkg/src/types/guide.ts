/** How a user gets the values. */
/** How a user gets a provider's values. */
export interface Guide {
  /** One sentence on what there is to do. */
  readonly summary: string
  /** The labels of the fields that it gives, in the order of the form. */
  readonly needs: readonly string[]
  /** What the user needs first, each with a page about it, if there is one. */
  readonly prerequisites: readonly { readonly text: string; readonly url?: string }[]
  /** Where the steps begin. */
  readonly dashboardUrl: string
  /** What to do, in this order. */
  readonly steps: readonly GuideStep[]
  /** What to do at the end. */
  readonly finish: string
}

/** One step of a guide. */
export interface GuideStep {
  /** What is done in it, as a heading. */
  readonly title: string
  /** What to do, in this order. */
  readonly actions: readonly {
    /** What to do, as a sentence. */
    readonly text: string
    /** The page on which to do it; absent where there is none. */
    readonly url?: string
    /** The id of the field whose value the user then has; absent where it gives none. */
    readonly fills?: string
    /** `true`: the vendor shows the value only once, so it has to be copied now. */
    readonly shownOnce?: boolean
  }[]
}
