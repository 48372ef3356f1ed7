// What of the XML parser saxen, which comes without types, is used here.
declare module 'saxen' {
	type Attributes = () => Readonly<Record<string, string | undefined>>;
	type Decode = (text: string) => string;
	export class Parser {
		on(event: 'openTag', listener: (name: string, attributes: Attributes) => void): this;
		on(event: 'closeTag', listener: (name: string) => void): this;
		on(event: 'text' | 'cdata' | 'attention', listener: (text: string, decode: Decode) => void): this;
		on(event: 'error' | 'warn', listener: (error: Error) => void): this;
		write(piece: string): this;
		end(): Error | undefined;
	}
}
