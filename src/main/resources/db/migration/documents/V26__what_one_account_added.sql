create index document_kept_by on document (kept_by, kept_at);
