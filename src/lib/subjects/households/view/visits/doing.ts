// What is under way where an opened file is worked on, and the file that comes of it.

export type Doing =
	| { at: 'rest' | 'stopped' }
	| { at: 'failed'; of: Purpose }
	/** Parts of the file that are written, of so many; none where that is not told. */
	| { at: 'making'; done?: number; all?: number }
	/** Files opened, of so many. */
	| { at: 'reading'; done: number; all: number };

/** What a file was made for. */
export type Purpose = 'merge' | 'erase' | 'role';
export interface Made {
	of: Purpose;
	bytes: Uint8Array<ArrayBuffer>;
	name: string;
}
