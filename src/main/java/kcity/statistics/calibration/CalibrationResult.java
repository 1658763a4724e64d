package kcity.statistics.calibration;

/** What comes of a calibration: an estimate, or the reason why these scores hold none. */
public sealed interface CalibrationResult permits Calibration, NoCalibration {
    /** Names the method and its edition; it changes whenever a figure could. */
    String VERSION = "calibration 1";

    String inputHash();
}
