/** How a user gets the values. */
/** How a user gets a provider's values. */
export interface Guide {
  readonly summary: string
  readonly needs: readonly string[]
  readonly prerequisites: readonly { readonly text: string; readonly url?: string }[]
  readonly dashboardUrl: string
  readonly steps: readonly GuideStep[]
  readonly finish: string
}

export interface GuideStep {
  readonly title: string
  readonly actions: readonly {
    readonly text: string
    readonly url?: string
    /** The id of the field that this action gives. */
    readonly fills?: string
    readonly shownOnce?: boolean
  }[]
}
