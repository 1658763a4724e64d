package kcity.statistics.calibration;

/** These scores cannot be calibrated; the reason says which feature of them forbids it. */
public record NoCalibration(String reason, String inputHash) implements CalibrationResult {}
