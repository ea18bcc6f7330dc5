package org.servanda.resolution;
import java.util.List;
final class Areas { static List<String> of(String s) { return List.of(); } }
