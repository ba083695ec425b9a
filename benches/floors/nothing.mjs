// A module that is imported and does nothing.
export const open = () => ({ form: () => () => undefined })
