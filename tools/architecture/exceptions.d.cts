export const lint: readonly string[];
export const imports: readonly string[];
export const folders: readonly string[];
export const errorCodes: readonly string[];
