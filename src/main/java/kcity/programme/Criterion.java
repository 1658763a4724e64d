package kcity.programme;

import kcity.shared.Text;

/** What proposals are judged by; the key is stable within its call. */
public record Criterion(String key, Text name) {}
