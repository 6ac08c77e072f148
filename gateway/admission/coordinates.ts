/** Names a field, an input field or an enum value, as `Type.field`. */
export function memberCoordinate(typeName: string, memberName: string): string {
  return `${typeName}.${memberName}`;
}

/** Names an argument, as `Type.field(argument:)`. */
export function argumentCoordinate(typeName: string, fieldName: string, argumentName: string): string {
  return `${typeName}.${fieldName}(${argumentName}:)`;
}
