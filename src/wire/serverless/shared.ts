/** Fields that many answers of MPServerless share; most operations send only some of the envelope (wire-facts section 4). */
export const envelope = { Code: 'text', HttpStatusCode: 'text', Message: 'text', RequestId: 'text', Success: 'flag' } as const;

export const paginator = { PageCount: 'integer', PageNum: 'integer', PageSize: 'integer', Total: 'integer' } as const;

export const pageNum = { kind: 'integer', min: 1 } as const;
